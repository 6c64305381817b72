/** Only addresses of web sites, in ASCII: a base URL that is none is not known. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(url);

/** As a URI, which is ASCII: browsers read letters of a host that are escaped in UTF-8 as the letters. */
export const writeAscii = (url: string): string => url.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
