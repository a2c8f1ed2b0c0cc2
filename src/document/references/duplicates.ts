import type { Finding } from '../problems/finding.js';
import { quoted } from '../problems/render.js';
import { idOf } from './defined.js';
import type { Located } from './reference.js';

/**
 * Each entry whose id an earlier one has, or one `seen` before; `what` names them, as in "party".
 * Adds the ids to `seen`.
 */
export function duplicateIds(
  entries: readonly Located[],
  what: string,
  seen = new Set<string>(),
): readonly Finding[] {
  return entries.flatMap((entry) => {
    const id = idOf(entry);
    if (id === undefined) return [];
    if (seen.has(id)) return [duplicateId(entry, id, what)];
    seen.add(id);
    return [];
  });
}

function duplicateId(entry: Located, id: string, what: string): Finding {
  return {
    code: 'duplicate-id',
    path: typeof entry.value === 'string' ? entry.path : [...entry.path, 'id'],
    value: id,
    message: `The id ${quoted(id)} is given to more than one ${what}.`,
    fix: 'Give each an id of its own.',
  };
}

/** Each name of an event that an earlier one of the list, written otherwise, names too. */
export function duplicateEvents(
  events: readonly Located[],
  full: (event: string) => string,
): readonly Finding[] {
  const seen = new Map<string, string>();
  return events.flatMap((event) => {
    const name = event.value;
    if (typeof name !== 'string') return [];
    const other = seen.get(full(name));
    seen.set(full(name), name);
    return other === undefined || other === name ? [] : [duplicateEvent(name, other, event)];
  });
}

function duplicateEvent(name: string, other: string, { path, atKey = false }: Located): Finding {
  return {
    code: 'duplicate',
    path,
    value: name,
    atKey,
    message: `${quoted(name)} and ${quoted(other)} are the same event.`,
    fix: 'Leave it in once.',
  };
}
