/** The package ships no types; these are the parts of its README that we use. */
declare module 'heic-decode' {
  type Pixels = {
    readonly width: number;
    readonly height: number;
    /** RGBA, 8 bits a channel, already turned upright. */
    readonly data: Uint8ClampedArray;
  };
  type HeicImage = {
    readonly width: number;
    readonly height: number;
    readonly decode: () => Promise<Pixels>;
  };
  type HeicImages = readonly HeicImage[] & { readonly dispose: () => void };
  const decode: {
    (input: { readonly buffer: Uint8Array }): Promise<Pixels>;
    all(input: { readonly buffer: Uint8Array }): Promise<HeicImages>;
  };
  // oxlint-disable-next-line import/no-default-export -- the package is one function
  export default decode;
}
