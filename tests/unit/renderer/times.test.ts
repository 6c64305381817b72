import { describe, expect, it } from 'vitest';
import { formatAge, formatDate, formatNumber, formatTime } from '../../../renderer/times';

const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

describe('times', () => {
  it('are written with seconds where a save is meant', () => {
    expect(formatTime('2026-11-22T14:03:22', 'vi')).toBe('14:03:22');
    expect(formatTime('2026-11-22T00:05:09', 'en')).toBe('00:05:09');
  });

  it('are told as an age within a week', () => {
    expect(formatAge(ago(5), 'vi', now)).toBe('5 phút trước');
    expect(formatAge(ago(125), 'vi', now)).toBe('2 giờ trước');
    expect(formatAge(ago(24 * 60), 'vi', now)).toBe('hôm qua');
    expect(formatAge(ago(24 * 60), 'en', now)).toBe('yesterday');
  });

  it('are dates after a week', () => {
    expect(formatAge('2026-11-01T05:00:00', 'vi', now)).toBe(formatDate('2026-11-01T05:00:00', 'vi'));
    expect(formatDate('2026-11-01T05:00:00', 'vi')).toMatch(/^01[/-]11[/-]2026$/);
  });

  it('say no more of an old photo than is known', () => {
    expect(formatDate('1975-04', 'vi')).toBe('04/1975');
    expect(formatDate('1975', 'en')).toBe('1975');
  });

  it('never lie in the future, whatever the clocks say', () => {
    expect(formatAge(ago(-300), 'en', now)).toBe(formatAge(ago(0), 'en', now));
  });

  it('stand beside numbers grouped as the language groups them', () => {
    expect(formatNumber(50_000, 'vi')).toBe('50.000');
    expect(formatNumber(50_000, 'en')).toBe('50,000');
  });
});
