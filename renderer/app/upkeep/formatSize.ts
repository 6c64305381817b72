import type { InterfaceLanguage } from '../../../shared/desk';
import { formatNumber } from '../../times';

const units = ['KB', 'MB', 'GB', 'TB'] as const;

/** 1.234.567 bytes as "1,2 MB": of what people compare with their disks, one digit after the comma below ten. */
export function formatSize(bytes: number, language: InterfaceLanguage): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** power;
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatNumber(rounded, language)} ${units[power - 1] ?? ''}`;
}
