/** Only addresses of web sites, in ASCII: a base URL that is none is not known. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(url);
