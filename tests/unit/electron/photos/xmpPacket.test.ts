import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdobeRgb } from '../../../../electron/photos/adobeRgb';
import { fitsPictures, packetText, withoutPositions } from '../../../../electron/photos/xmpPacket';

describe('an XMP packet without its positions', () => {
  it.each([
    ['<a:GPSLatitude>1</a:GPSLatitude><a:City>Huế</a:City>', '<a:City>Huế</a:City>'],
    [`<r:D a:gpsLon="1" a:City='Huế > 1'/>`, `<r:D a:City='Huế > 1'/>`],
    ['<a:Noi><a:lat>1</a:lat><a:long>2</a:long><a:ten>x</a:ten></a:Noi>', '<a:Noi><a:ten>x</a:ten></a:Noi>'],
    ['<a:GPS><a:GPS>1</a:GPS><b/><c>2</c></a:GPS><d/>', '<d/>'],
    [
      '<geo:alt>3</geo:alt><georss:point>1 2</georss:point><geology:age>9</geology:age>',
      '<geology:age>9</geology:age>',
    ],
    [
      '<a:GPSTrack/><!-- <a:GPS> --><?x <a:GPS>?><![CDATA[<a:GPS>]]>',
      '<!-- <a:GPS> --><?x <a:GPS>?><![CDATA[<a:GPS>]]>',
    ],
    [
      '<exif:ISOSpeedLatitudeyyy>1</exif:ISOSpeedLatitudeyyy>',
      '<exif:ISOSpeedLatitudeyyy>1</exif:ISOSpeedLatitudeyyy>',
    ],
    [`<r:D xmlns:gps='urn:x' xmlns:geo="urn:y"/>`, `<r:D xmlns:gps='urn:x' xmlns:geo="urn:y"/>`],
  ])('%s', (packet, kept) => {
    expect(withoutPositions(packet)).toBe(kept);
  });

  it('is none where a position never ends', () => {
    expect(withoutPositions('<a:GPSLatitude>1<a:City>Huế</a:City>')).toBeUndefined();
  });

  it('is the packet itself where it tells none, and is not looked through twice', () => {
    const name = fc.constantFrom('a:City', 'dc:title', 'rdf:li', 'x');
    const packet = fc.array(
      name.chain((tag) => fc.constantFrom(`<${tag}>`, `</${tag}>`, `<${tag}/>`, 'Huế & <')),
    );
    fc.assert(
      fc.property(packet, (parts) => {
        expect(withoutPositions(parts.join(''))).toBe(parts.join(''));
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '/', 'gps', ' ', 'a', '=') }),
        (text) => {
          const once = withoutPositions(text);
          if (once !== undefined) expect(withoutPositions(once) ?? once).toBe(once);
        },
      ),
    );
  });

  it.each(['<', '<a "', `<a '"`, '<gps>', '<a gps="', '<!--', '<?', '</gps>'])(
    'is looked for in a megabyte of %s without trying every way of reading it',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(withoutPositions(text)?.length ?? 0).toBeLessThanOrEqual(text.length);
    },
  );
});

it('goes into every picture up to what exiftool edits in a moment', () => {
  expect(fitsPictures(`<a:A>${'x'.repeat(100_000)}</a:A>`)).toBe(true);
  expect(fitsPictures(`<a:A>${'x'.repeat(600_000)}</a:A>`)).toBe(false);
  expect(fitsPictures('<rdf:li>x</rdf:li>'.repeat(2000))).toBe(true);
  expect(fitsPictures('<rdf:li>x</rdf:li>'.repeat(3000))).toBe(false);
});

it('is no text where no tag begins, however much of nothing was packed into it', () => {
  expect(packetText(Buffer.alloc(1000))).toBe('');
  expect(packetText(Buffer.from('\ufeff<a>Huế</a>', 'utf16le'))).toBe('\ufeff<a>Huế</a>');
});

it('asks EXIF that lies for its colours without being led astray', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(isAdobeRgb(Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, ...bytes))).toBeTypeOf('boolean');
      expect(isAdobeRgb(bytes)).toBe(false);
    }),
  );
});
