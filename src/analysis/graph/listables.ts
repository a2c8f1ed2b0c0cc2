import type { Case } from '../case/case.js';
import { classCost, type Meter } from '../engine/meter.js';
import { compilerOf } from '../program/program.js';
import { type Listable, listableIn } from './in-package.js';
import type { ClassedPackage } from './packages-that.js';

/** How many classes of packages are remembered, and how many of their moves. */
const [mostClasses, mostMoves] = [256, 1_000_000];

/** What can be listed of each class of packages, remembered as far as there is room. */
export function listablesOf(subject: Case, meter: Meter): (each: ClassedPackage) => Listable {
  const firm = subject.rules.map(() => 0);
  const kept = new Map<string, Listable>();
  let compile = compilerOf(subject);
  let made = 0;
  const makeRoom = () => {
    const moves = [...kept.values()].reduce((sum, each) => sum + each.size(), 0);
    if (kept.size < mostClasses && moves < mostMoves) return;
    for (const each of kept.values()) each.clear();
    kept.clear();
    compile = compilerOf(subject);
  };
  return ({ package: chosen, className }) => {
    const known = kept.get(className);
    if (known !== undefined) return known;
    makeRoom();
    if (made > 0) meter.spend(classCost);
    made += 1;
    const fresh = listableIn(compile(chosen), firm, subject.widest, meter);
    kept.set(className, fresh);
    return fresh;
  };
}
