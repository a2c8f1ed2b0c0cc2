import type { Finding, Path } from '../problems/finding.js';
import { type Budget, deepest, longestText } from './limits.js';
import { isReservedKey, look } from './look.js';
import {
  cyclic,
  notPlain,
  type Refusal,
  reservedKey,
  tooDeep,
  tooLarge,
  tooLong,
} from './refusals.js';

/** A plain copy of anything; what is no plain data is `null` in it and has a finding. */
export interface Copied {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

interface Frame {
  readonly key: string | number | undefined;
  readonly source: object;
  readonly target: object;
  readonly keys: readonly string[];
  next: number;
}

interface Walk {
  readonly frames: Frame[];
  readonly open: Set<object>;
  readonly findings: Finding[];
  readonly budget: Budget;
}

/** Copies plain data of any origin, without recursion, within the budget; never throws. */
export function copyPlain(input: unknown, budget: Budget): Copied {
  const walk: Walk = { frames: [], open: new Set(), findings: [], budget };
  const value = copyOf(walk, input, undefined);
  for (let frame = walk.frames.at(-1); frame !== undefined; frame = walk.frames.at(-1)) {
    if (budget.left < 0) break;
    advance(walk, frame);
  }
  if (budget.left >= 0) return { value, findings: walk.findings };
  return { value: null, findings: [finding([], undefined, tooLarge)] };
}

function advance(walk: Walk, frame: Frame): void {
  const name = frame.keys[frame.next];
  frame.next += 1;
  if (name === undefined) {
    walk.frames.pop();
    walk.open.delete(frame.source);
    return;
  }
  const key = Array.isArray(frame.target) ? Number(name) : name;
  if (isReservedKey(name)) {
    refuse(walk, key, name, reservedKey(name));
    return;
  }
  Reflect.set(frame.target, key, copyOf(walk, read(frame.source, name), key));
}

const unreadable = Symbol('unreadable');

function read(source: object, key: string): unknown {
  try {
    return Reflect.get(source, key);
  } catch {
    return unreadable;
  }
}

function copyOf(walk: Walk, value: unknown, key: string | number | undefined): unknown {
  walk.budget.left -= 1;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value.length <= longestText ? value : refuse(walk, key, value, tooLong);
    case 'number':
      // Adding 0 turns -0, which JSON writes as 0, into 0.
      return Number.isFinite(value)
        ? value + 0
        : refuse(walk, key, value, notPlain(`the number ${value}`));
    case 'object':
      return value === null ? null : enter(walk, value, key);
    case 'symbol': {
      const what = value === unreadable ? 'a property that throws when it is read' : 'a symbol';
      return refuse(walk, key, undefined, notPlain(what));
    }
    case 'bigint':
    case 'function':
      return refuse(walk, key, value, notPlain(`a ${typeof value}`));
    case 'undefined':
      return refuse(walk, key, value, notPlain('undefined'));
  }
}

function enter(walk: Walk, source: object, key: string | number | undefined): unknown {
  if (walk.open.has(source)) return refuse(walk, key, undefined, cyclic);
  if (walk.frames.length >= deepest) return refuse(walk, key, undefined, tooDeep);
  const seen = look(source, walk.budget.left);
  if ('strange' in seen) return refuse(walk, key, undefined, notPlain(seen.strange));
  if ('huge' in seen) {
    walk.budget.left = -1;
    return null;
  }
  const target: object = seen.list ? [] : {};
  walk.open.add(source);
  walk.frames.push({ key, source, target, keys: seen.keys, next: 0 });
  return target;
}

function refuse(
  walk: Walk,
  key: string | number | undefined,
  value: unknown,
  refusal: Refusal,
): null {
  const outer = walk.frames.map((frame) => frame.key);
  const path = [...outer, key].filter((each) => each !== undefined);
  walk.findings.push(finding(path, value, refusal));
  return null;
}

function finding(path: Path, value: unknown, refusal: Refusal): Finding {
  return { path, value, ...refusal };
}
