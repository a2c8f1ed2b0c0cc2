import { parseJson } from './json.js';
import { longest } from './limits.js';
import { tooLong } from './problems.js';
import { type Parsed, type Text, textFinding, unreadable } from './source.js';
import { parseYaml } from './yaml.js';

/** The formats that a document may be written in. */
export type Format = 'json' | 'yaml';

/** Reads a text; however large, deep or broken it is, the answer comes at once. */
export function parseText(text: Text, format: Format = formatOf(text)): Parsed {
  const name = format === 'json' ? 'JSON' : 'YAML';
  if (text.content.length > longest[name]) {
    return unreadable([textFinding(text, 0, tooLong(name, longest[name] / 2 ** 20))]);
  }
  return format === 'json' ? parseJson(text) : parseYaml(text);
}

/** By the ending of the name, else by the first character. */
function formatOf({ file, content }: Text): Format {
  if (/\.json$/i.test(file)) return 'json';
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  return /^\s*\{/.test(content) ? 'json' : 'yaml';
}
