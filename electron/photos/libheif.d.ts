/** The package ships no types; these are the parts of its README that we use. */
declare module 'libheif-js/wasm-bundle' {
  type Pixels = {
    readonly width: number;
    readonly height: number;
    /** RGBA, 8 bits a channel, already turned upright. */
    readonly data: Uint8ClampedArray;
  };
  export type HeifImage = {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Answers null where the picture cannot be decoded. */
    display(into: Pixels, onDone: (shown: Pixels | null) => void): void;
    free(): void;
  };
  const libheif: {
    readonly ready?: Promise<unknown>;
    readonly HeifDecoder: new () => {
      readonly decoder: { delete(): void } | null;
      /** Every picture of the file that is one of its own, undecoded. */
      decode(file: Uint8Array): readonly HeifImage[];
    };
  };
  // oxlint-disable-next-line import/no-default-export -- the package is one object
  export default libheif;
}
