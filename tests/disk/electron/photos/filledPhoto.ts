import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Exiftool } from '../../../../electron/photos/exiftool';
import { drawPhoto, newFolder } from './testPhotos';

/** A structure as exiftool takes it. */
const group = (fields: Readonly<Record<string, string>>) =>
  `{${Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(',')}}`;

const term = group({
  CvId: 'https://example.org/cv',
  CvTermId: 'https://example.org/cv/1',
  CvTermName: 'Biên phòng',
  CvTermRefinedAbout: 'https://example.org/cv/1/a',
});
const place = group({
  City: 'Đồng Văn',
  CountryCode: 'VN',
  CountryName: 'Việt Nam',
  GPSAltitude: '1470',
  GPSAltitudeRef: 'Above Sea Level',
  GPSLatitude: '23.36',
  GPSLongitude: '105.3',
  LocationId: '[https://example.org/noi/1,https://example.org/noi/2]',
  LocationName: 'Cột cờ |[Lũng Cú|]',
  'LocationName-en': 'Lung Cu flag tower',
  ProvinceState: 'Hà Giang',
  Sublocation: 'Lũng Cú',
  WorldRegion: 'Châu Á',
});
const artwork = group({
  AOCircaDateCreated: 'khoảng 1887',
  AOContentDescription: 'Bia đá',
  AOContributionDescription: 'Khắc chữ',
  AOCopyrightNotice: 'Bảo tàng',
  AOCreator: '[Khuyết danh]',
  AOCreatorId: '[https://example.org/nguoi/1]',
  AOCurrentCopyrightOwnerId: 'https://example.org/chu/1',
  AOCurrentCopyrightOwnerName: 'Bảo tàng tỉnh',
  AOCurrentLicensorId: 'https://example.org/chu/2',
  AOCurrentLicensorName: 'Sở Văn hóa',
  AODateCreated: '1887:01:02 03:04:05+00:00',
  AOPhysicalDescription: 'Cao 2 m',
  AOSource: 'Kho',
  AOSourceInvNo: 'A-12',
  AOSourceInvURL: 'https://example.org/kho/12',
  AOStylePeriod: '[Nguyễn]',
  AOTitle: 'Cột mốc',
});
const region = group({
  RegionBoundary: '{RbShape=rectangle,RbUnit=relative,RbX=0.1,RbY=0.1,RbW=0.5,RbH=0.5}',
  RId: 'nguoi-1',
  Name: 'Chiến sĩ',
});

/** Every property of IPTC Core and Extension 2024.1 that has a place in XMP. */
const iptcInXmp = {
  'XMP-iptcCore:AltTextAccessibility': 'Hai người lính trên đường đá',
  'XMP-iptcCore:ExtDescrAccessibility': 'Hai người lính trên đường đá, phía sau là núi',
  'XMP-photoshop:City': 'Đồng Văn',
  'XMP-dc:Rights': '© 2026 Báo Biên phòng',
  'XMP-photoshop:Country': 'Việt Nam',
  'XMP-iptcCore:CountryCode': 'VNM',
  'XMP-dc:Creator': 'Phương Hoa',
  'XMP-iptcCore:CreatorContactInfo': group({
    CiAdrExtadr: '40A Hàng Bài',
    CiAdrCity: 'Hà Nội',
    CiAdrCtry: 'Việt Nam',
    CiEmailWork: 'anh@example.org',
    CiTelWork: '+84 24 0000 0000',
    CiAdrPcode: '11000',
    CiAdrRegion: 'Hà Nội',
    CiUrlWork: 'https://example.org',
  }),
  'XMP-photoshop:AuthorsPosition': 'Phóng viên',
  'XMP-photoshop:Credit': 'TTXVN',
  'XMP-photoshop:DateCreated': '2026:03:01 05:58:00.37+07:00',
  'XMP-dc:Description': 'Tuần tra ở Lũng Cú',
  'XMP-dc:Description-en': 'On patrol at Lung Cu',
  'XMP-dc:Description-vi': 'Tuần tra ở Lũng Cú',
  'XMP-photoshop:CaptionWriter': 'Đỗ Mạnh',
  'XMP-photoshop:Headline': 'Giữ đất cực Bắc',
  'XMP-photoshop:Instructions': 'Không cắt cúp',
  'XMP-iptcCore:IntellectualGenre': 'Feature',
  'XMP-photoshop:TransmissionReference': 'TTX-2026-0301',
  'XMP-dc:Subject': 'biên giới',
  'XMP-photoshop:State': 'Hà Giang',
  'XMP-xmpRights:UsageTerms': 'Chỉ dùng cho báo chí',
  'XMP-iptcCore:Scene': '011200',
  'XMP-photoshop:Source': 'Báo Biên phòng',
  'XMP-iptcCore:SubjectCode': '11001000',
  'XMP-iptcCore:Location': 'Lũng Cú',
  'XMP-dc:Title': 'Tuan tra 0301',
  'XMP-iptcExt:AdditionalModelInformation': 'Quân phục',
  'XMP-iptcExt:ArtworkOrObject': `[${artwork}]`,
  'XMP-iptcExt:OrganisationInImageCode': 'BDBP',
  'XMP-iptcExt:OrganisationInImageName': 'Bộ đội Biên phòng',
  'XMP-iptcExt:Contributor': `[{Identifier=[https://example.org/a],Name=Hà Thu,Role=[biên tập]}]`,
  'XMP-plus:CopyrightOwner': '[{CopyrightOwnerID=1,CopyrightOwnerName=Báo Biên phòng}]',
  'XMP-iptcExt:AboutCvTerm': `[${term}]`,
  'XMP-plus:DataMining': 'Prohibited except for search engine indexing',
  'XMP-plus:OtherConstraints': 'Không dùng cho quảng cáo',
  'XMP-iptcExt:DigitalImageGUID': 'urn:example:anh:1',
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'XMP-iptcExt:EmbdEncRightsExpr':
    '[{EncRightsExpr=<a/>,RightsExprEncType=text/xml,RightsExprLangId=https://example.org/l}]',
  'XMP-iptcExt:LinkedEncRightsExpr':
    '[{LinkedRightsExpr=https://example.org/r,RightsExprEncType=text/xml,RightsExprLangId=https://example.org/l}]',
  'XMP-iptcExt:EventID': 'https://example.org/su-kien/1',
  'XMP-iptcExt:Event': 'Ngày Biên phòng',
  'XMP-iptcExt:Genre': `[${term}]`,
  'XMP-plus:ImageCreator': '[{ImageCreatorID=1,ImageCreatorName=Phương Hoa}]',
  'XMP-xmp:Rating': '4',
  'XMP-iptcExt:ImageRegion': `[${region}]`,
  'XMP-iptcExt:RegistryID': '[{RegItemId=7,RegOrgId=8,RegEntryRole=https://example.org/vai}]',
  'XMP-plus:ImageSupplier': '[{ImageSupplierID=3,ImageSupplierName=TTXVN}]',
  'XMP-plus:ImageSupplierImageID': 'TTX-1',
  'XMP-plus:Licensor': `[${group({
    LicensorID: '5',
    LicensorName: 'TTXVN',
    LicensorStreetAddress: '5 Lý Thường Kiệt',
    LicensorExtendedAddress: 'Tầng 2',
    LicensorCity: 'Hà Nội',
    LicensorRegion: 'Hà Nội',
    LicensorPostalCode: '11000',
    LicensorCountry: 'Việt Nam',
    LicensorTelephoneType1: 'work',
    LicensorTelephone1: '+84 24 0000 0001',
    LicensorTelephoneType2: 'cell',
    LicensorTelephone2: '+84 90 0000 000',
    LicensorEmail: 'ban@example.org',
    LicensorURL: 'https://example.org/ban',
  })}]`,
  'XMP-iptcExt:LocationCreated': `[${place}]`,
  'XMP-iptcExt:LocationShown': `[${place},{City=Mèo Vạc,GPSLatitude=23.16}]`,
  'XMP-iptcExt:MaxAvailHeight': '4000',
  'XMP-iptcExt:MaxAvailWidth': '6000',
  'XMP-plus:MinorModelAgeDisclosure': 'Age 25 or Over',
  'XMP-iptcExt:ModelAge': '27',
  'XMP-plus:ModelReleaseID': 'MR-1',
  'XMP-plus:ModelReleaseStatus': 'Not Applicable',
  'XMP-iptcExt:PersonInImage': 'Giàng A Páo',
  'XMP-iptcExt:PersonInImageWDetails': `[{PersonCharacteristic=[${term}],PersonDescription=Chiến sĩ,PersonId=[https://example.org/n/1],PersonName=Giàng A Páo}]`,
  'XMP-iptcExt:ProductInImage':
    '[{ProductDescription=Ba lô,ProductGTIN=04006381333931,ProductId=[https://example.org/p],ProductName=Ba lô}]',
  'XMP-plus:PropertyReleaseID': 'PR-1',
  'XMP-plus:PropertyReleaseStatus': 'Not Applicable',
  'XMP-xmpRights:WebStatement': 'https://example.org/quyen',
} as const;

/** Beyond IPTC: what programs and cameras leave in XMP. */
const otherXmp = {
  'XMP-xmpRights:Marked': 'True',
  'XMP-xmpRights:Owner': 'Báo Biên phòng',
  'XMP-xmp:CreatorTool': 'Photo Mechanic',
  'XMP-xmp:Label': 'Đỏ',
  'XMP-xmpMM:DocumentID': 'xmp.did:1234',
  'XMP-xmpMM:History': '[{Action=saved,When=2026:03:01 07:00:00+07:00,SoftwareAgent=Photo Mechanic}]',
  'XMP-photoshop:Urgency': '5',
  'XMP-photoshop:ColorMode': 'RGB',
  'XMP-photoshop:ICCProfileName': 'sRGB',
  'XMP-aux:Lens': 'RF 24-70',
  'XMP-crs:HasCrop': 'True',
  'XMP-crs:CropTop': '0.1',
  'XMP-tiff:Make': 'Canon',
  'XMP-tiff:ImageWidth': '6000',
  'XMP-exif:ISO': '400',
  'XMP-exif:ExifImageWidth': '6000',
  'XMP-exif:GPSLatitude': '23.36',
  'XMP-exif:GPSLongitude': '105.3',
  'XMP-drone-dji:GPSLatitude': '23.36',
  'XMP-lr:HierarchicalSubject': 'nơi|Hà Giang',
  'XMP-mwg-coll:Collections': '[{CollectionName=Biên giới,CollectionURI=https://example.org/b}]',
} as const;

const iim = {
  'IPTC:CodedCharacterSet': 'UTF8',
  'IPTC:ObjectName': 'Tuan tra 0301',
  'IPTC:EditStatus': 'Đã biên tập',
  'IPTC:Urgency': '5',
  'IPTC:SubjectReference': 'IPTC:11001000:Chính trị::',
  'IPTC:Category': 'POL',
  'IPTC:SupplementalCategories': 'Biên giới',
  'IPTC:FixtureIdentifier': 'Lũng Cú',
  'IPTC:Keywords': 'biên giới',
  'IPTC:ContentLocationCode': 'VNM',
  'IPTC:ContentLocationName': 'Việt Nam',
  'IPTC:ReleaseDate': '2026:03:02',
  'IPTC:SpecialInstructions': 'Không cắt cúp',
  'IPTC:DateCreated': '2026:03:01',
  'IPTC:TimeCreated': '05:58:00+07:00',
  'IPTC:DigitalCreationDate': '2026:03:01',
  'IPTC:DigitalCreationTime': '05:58:00+07:00',
  'IPTC:OriginatingProgram': 'Photo Mechanic',
  'IPTC:ProgramVersion': '6.0',
  'IPTC:By-line': 'Phương Hoa',
  'IPTC:By-lineTitle': 'Phóng viên',
  'IPTC:City': 'Đồng Văn',
  'IPTC:Sub-location': 'Lũng Cú',
  'IPTC:Province-State': 'Hà Giang',
  'IPTC:Country-PrimaryLocationCode': 'VNM',
  'IPTC:Country-PrimaryLocationName': 'Việt Nam',
  'IPTC:OriginalTransmissionReference': 'TTX-2026-0301',
  'IPTC:Headline': 'Giữ đất cực Bắc',
  'IPTC:Credit': 'TTXVN',
  'IPTC:Source': 'Báo Biên phòng',
  'IPTC:CopyrightNotice': '© 2026 Báo Biên phòng',
  'IPTC:Contact': 'anh@example.org',
  'IPTC:Caption-Abstract': 'Tuần tra ở Lũng Cú',
  'IPTC:LocalCaption': 'Ghi chú nội bộ',
  'IPTC:Writer-Editor': 'Đỗ Mạnh',
  'IPTC:LanguageIdentifier': 'vi',
  'IPTC:ObjectAttributeReference': '001:Feature',
} as const;

const exif = {
  'IFD0:ImageDescription': 'Tuần tra ở Lũng Cú',
  'IFD0:Artist': 'Phương Hoa',
  'IFD0:Copyright': '© 2026 Báo Biên phòng',
  'IFD0:Make': 'Canon',
  'IFD0:Model': 'EOS R5',
  'IFD0:Software': 'Photo Mechanic',
  'IFD0:ModifyDate': '2026:03:01 07:00:00',
  'IFD0:XResolution': '300',
  'IFD0:YResolution': '300',
  'IFD0:ResolutionUnit': 'inches',
  'ExifIFD:DateTimeOriginal': '2026:03:01 05:58:00',
  'ExifIFD:OffsetTimeOriginal': '+07:00',
  'ExifIFD:SubSecTimeOriginal': '37',
  'ExifIFD:CreateDate': '2026:03:01 05:58:00',
  'ExifIFD:ExposureTime': '1/250',
  'ExifIFD:FNumber': '5.6',
  'ExifIFD:ISO': '400',
  'ExifIFD:FocalLength': '70',
  'ExifIFD:LensModel': 'RF24-70mm F2.8 L IS USM',
  'ExifIFD:UserComment': 'Ghi chú của máy',
  'ExifIFD:SerialNumber': '012345',
  'ExifIFD:FlashpixVersion': '0100',
  'ExifIFD:ColorSpace': 'sRGB',
  'ExifIFD:SubjectArea': '100 100 50 50',
  'GPS:GPSVersionID': '2.3.0.0',
  'GPS:GPSLatitude': '23.36',
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': '105.3',
  'GPS:GPSLongitudeRef': 'E',
} as const;

export const filledFormats = ['jpeg', 'webp', 'png'] as const;
export type FilledFormat = (typeof filledFormats)[number];

const size = [
  '-tagsFromFile',
  '@',
  '-ExifIFD:ExifImageWidth<ImageWidth',
  '-ExifIFD:ExifImageHeight<ImageHeight',
];

/** A photo with every field of IPTC Core and Extension filled, and what cameras and programs leave besides. */
export async function makeFilledPhoto(exiftool: Exiftool, format: FilledFormat): Promise<Uint8Array> {
  const file = path.join(newFolder(), `filled.${format}`);
  const picture = drawPhoto(1800, 1200).withIccProfile('srgb');
  writeFileSync(file, await picture.toFormat(format).toBuffer());
  const tags = { ...iptcInXmp, ...otherXmp, ...(format === 'jpeg' ? iim : {}), ...exif };
  await exiftool.write([file], tags, [...size, ...(format === 'jpeg' ? ['-Photoshop:IPTCDigest=new'] : [])]);
  return readFileSync(file);
}
