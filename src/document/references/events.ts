import type { Finding } from '../problems/finding.js';
import { didYouMean, joined, nearMatches } from '../problems/near.js';
import { quoted } from '../problems/render.js';
import type { Names } from './defined.js';
import type { Reference } from './reference.js';

type Named = Pick<Reference, 'id' | 'path'>;

/** What is wrong with the name of an event, if anything. */
export function resolveEvent(event: Named, names: Names): Finding | undefined {
  const [provision = '', stage] = event.id.split('.');
  const known = names.provisions.ids.get(provision);
  if (known === undefined) return names.provisions.closed ? unknownEvent(event, names) : undefined;
  const { stages } = known;
  if (stages === undefined) return undefined;
  if (stage === undefined) return stages.length > 1 ? ambiguous(event, stages) : undefined;
  return stages.includes(stage) ? undefined : unknownStage(event, provision, stage, stages);
}

/** The full name of an event, or the name itself where it cannot be told. */
export function fullName(event: string, names: Names): string {
  const [only, ...others] = names.provisions.ids.get(event)?.stages ?? [];
  return only !== undefined && others.length === 0 ? `${event}.${only}` : event;
}

function unknownEvent({ id, path }: Named, names: Names): Finding {
  const [provision = ''] = id.split('.');
  return {
    code: 'unknown-event',
    path,
    value: id,
    message: `There is no event ${quoted(id)}: no provision is named ${quoted(provision)}.`,
    fix: () => didYouMean(id, eventNames(names)),
  };
}

function unknownStage(
  { id, path }: Named,
  provision: string,
  stage: string,
  stages: readonly string[],
): Finding {
  const full = (names: readonly string[]) => names.map((name) => `${provision}.${name}`);
  return {
    code: 'unknown-stage',
    path,
    value: id,
    message: `The provision ${quoted(provision)} has no stage ${quoted(stage)}.`,
    fix: () => {
      const near = nearMatches(stage, stages);
      return near.length === 0
        ? `Use ${oneOf(full(stages))}.`
        : `Did you mean ${oneOf(full(near))}?`;
    },
  };
}

function ambiguous({ id, path }: Named, stages: readonly string[]): Finding {
  return {
    code: 'ambiguous-event',
    path,
    value: id,
    message: `The provision ${quoted(id)} has ${stages.length} stages, so its id alone names no event.`,
    fix: `Write ${oneOf(stages.map((stage) => `${id}.${stage}`))}.`,
  };
}

function oneOf(names: readonly string[]): string {
  return joined(names.map(quoted), 'or');
}

/** Every name that an event has: in full, and short where its provision has one stage. */
function eventNames({ provisions }: Names): readonly string[] {
  return [...provisions.ids].flatMap(([id, { stages = [] }]) => {
    const full = stages.map((stage) => `${id}.${stage}`);
    return stages.length === 1 ? [id, ...full] : full;
  });
}
