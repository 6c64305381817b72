/** The text of a sample article, bundled with the app. */
declare module '*.json?raw' {
  const text: string;
  export = text;
}
