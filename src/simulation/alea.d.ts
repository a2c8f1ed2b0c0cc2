declare module 'seedrandom/lib/alea.js' {
  /** Alea, started by a text. */
  const alea: (seed: string) => { int32(): number };
  export = alea;
}
