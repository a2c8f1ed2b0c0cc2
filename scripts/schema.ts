// Writes schema/negotiation.json, made from the shapes that the parser checks. A test holds it up to date.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema, LazySchema } from 'valibot';
import { date, event, id } from '../src/document/shapes/basics.js';
import {
  acceptedTerms,
  condition,
  packageCondition,
  trigger,
} from '../src/document/shapes/condition.js';
import { distinct } from '../src/document/shapes/distinct.js';
import { documentShapes, term, worth } from '../src/document/shapes/document.js';
import { oneOrMore } from '../src/document/shapes/fields.js';
import { claim, source } from '../src/document/shapes/source.js';
import { registryOf } from '../src/rules/registry.js';

/** The JSON Schema of negotiations and ledgers, with the built-in rule types. */
export function documentSchema(): object {
  const shapes = documentShapes(registryOf());
  const choices = { condition, packageCondition, trigger, oneOrMore, acceptedTerms, term, worth };
  const rules = { rule: shapes.rule, fallback: shapes.fallback };
  const { $schema, ...rest } = toJsonSchema(whole(shapes.document), {
    target: 'draft-2020-12',
    typeMode: 'output', // of "an object, and then this object" the second says all
    definitions: {
      id,
      event,
      date,
      ...mapValues({ ...choices, ...rules }, whole),
      source,
      claim,
      negotiation: shapes.negotiation,
      ledger: shapes.ledger,
    },
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'object_with_rest'
        ? { ...jsonSchema, additionalProperties: false }
        : undefined,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction === distinct) return { ...jsonSchema, uniqueItems: true };
      if (valibotAction.type === 'check') return { ...jsonSchema, ...isoDate };
      return undefined;
    },
  });
  return {
    $schema,
    title: 'redlines document',
    description:
      'A negotiation, or a ledger of sources and claims, with the built-in rule types. That names are defined is checked by the library.',
    ...rest,
  };
}

const isoDate = { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

/** Without an input, a choice of shapes is all of them. */
function whole(choice: LazySchema<GenericSchema>): GenericSchema {
  return choice.getter(undefined);
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, map: (value: T) => U) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

/** The file as it is committed. */
export function schemaText(): string {
  return `${JSON.stringify(documentSchema(), null, 2)}\n`;
}

export const schemaFile = new URL('../schema/negotiation.json', import.meta.url);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(schemaFile, schemaText());
}
