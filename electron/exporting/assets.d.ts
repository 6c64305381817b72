/** Files that the bundler puts into the program, so that an export needs no folder beside it. */
declare module '*/LICENSE?raw' {
  const text: string;
  export = text;
}

declare module '*.woff2?inline' {
  const dataUrl: string;
  export = dataUrl;
}
