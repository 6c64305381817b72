/** Text that the bundler puts into the program. */
declare module '*.css?raw' {
  const text: string;
  export = text;
}
