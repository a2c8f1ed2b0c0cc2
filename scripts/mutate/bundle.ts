import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';

/** Each test file, read when it is called: what it imports of ours is then loaded, once. */
type Readers = Readonly<Record<string, () => void>>;

/** Loads everything of ours afresh, and what is not ours once and for all. */
export type Load = (standIns: Readonly<Record<string, unknown>>) => Readers;

const require = createRequire(import.meta.url);
const { dependencies, peerDependencies } = require('../../package.json');

/** Test files and all of ours that they need as one script, which can be run again and again. */
export async function bundled(files: readonly string[]): Promise<Load> {
  const lines = files.map((file) => `'${file}': () => require('./${file}'),`);
  const { outputFiles } = await build({
    stdin: {
      contents: `require('./tests/setup.fixed-seed.ts'); module.exports = { ${lines.join('\n')} };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vitest', ...Object.keys({ ...dependencies, ...peerDependencies })],
    plugins: [ownPlace],
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text ?? '';
  const script = new Script(`(function (require, module, exports) {${code}\n})`, {
    filename: 'tests.cjs',
  });
  return (standIns) => {
    const module: { exports: Readers } = { exports: {} };
    const given = (name: string) => standIns[name] ?? require(name);
    script.runInThisContext()(given, module, module.exports);
    return module.exports;
  };
}

/** Where a test looks for files from its own place on, it finds them from the sandbox's. */
const ownPlace: Plugin = {
  name: 'own place',
  setup({ onLoad }) {
    onLoad({ filter: /tests\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(resolve(path)).href),
      ),
    }));
  },
};
