import type { Surroundings } from './surroundings.js';

/** A text, or why there is none and what to do about it, a sentence each. */
export type Reading = { readonly ok: true; readonly text: string } | Refusal;

interface Refusal {
  readonly ok: false;
  readonly why: string;
  readonly fix: string;
}

const mebibyte = 2 ** 20;
/** More than any document may hold, so that endless input ends. */
export const mostBytes = 64 * mebibyte;

export function readFileText(path: string, { readFile }: Surroundings): Reading {
  try {
    return decoded(readFile(path));
  } catch (error) {
    return refusalOf(error);
  }
}

export async function readStandardInput({ stdin }: Surroundings): Promise<Reading> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stdin) {
      const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      chunks.push(part);
      bytes += part.length;
      if (bytes > mostBytes) return tooLong;
    }
  } catch (error) {
    return refusalOf(error);
  }
  return decoded(Buffer.concat(chunks));
}

const giveAFile = 'Give the path of a JSON or YAML file, or - for standard input.';

const tooLong: Refusal = {
  ok: false,
  why: `It is longer than ${mostBytes / mebibyte} MiB.`,
  fix: 'Split it, or leave out what the negotiation does not need.',
};

function decoded(bytes: Uint8Array): Reading {
  if (bytes.length > mostBytes) return tooLong;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, why: 'It is not text in UTF-8.', fix: 'Save it as JSON or YAML in UTF-8.' };
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file.'],
  ['ENOTDIR', 'There is no such file.'],
  ['EISDIR', 'It is a directory, not a file.'],
  ['ENOTFILE', 'It is a device or a pipe, not a file.'],
  ['EFBIG', `It is longer than ${mostBytes / mebibyte} MiB.`],
  ['EACCES', 'There is no permission to read it.'],
  ['EPERM', 'There is no permission to read it.'],
  ['ENAMETOOLONG', 'The name is too long for a file.'],
]);

function refusalOf(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return tooLong;
  const said = error instanceof Error ? error.message : String(error);
  return { ok: false, why: reasons.get(code) ?? `It cannot be read: ${said}.`, fix: giveAFile };
}
