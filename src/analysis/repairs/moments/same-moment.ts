import type { Case } from '../../case/case.js';
import { engineOf, type Witness } from '../../engine/engine.js';
import { classCost, type Meter, meterOf } from '../../engine/meter.js';
import { minimalSets, passOn } from '../../leverage/minimal-sets.js';
import { type Mask, membersOf } from '../../program/mask.js';
import type { Broken, Draft } from '../draft.js';
import { sharedMoments } from '../proof.js';
import { pairedCase } from './together.js';

/**
 * Where bundles of the allowed width are too narrow: what has to take effect at the same moment, no
 * rule being touched. For strict orderings, every minimal set of pairs of events that share their
 * moments; for bundles of 2 events or more, one ordering of the smallest width that will do.
 */
export function* sameMoments(broken: Broken, meter: Meter): Generator<Draft, boolean> {
  const { widest } = broken.subject;
  const open: Case = { ...broken.subject, widest: Number.POSITIVE_INFINITY };
  const engine = engineOf(open);
  meter.spend(classCost);
  if (widest === open.widest || !engine.isFeasible(engine.firm, meter)) return true;
  if (widest === 1) return yield* leastShared(broken, open, meter);
  yield draftOf(broken, narrowestWitness(open, widest + 1, meter));
  return true;
}

/** A witness of bundles no wider than they have to be, where there is one of some width. */
function narrowestWitness(open: Case, from: number, meter: Meter): Witness {
  for (let widest = from; ; widest += 1) {
    const engine = engineOf({ ...open, widest });
    meter.spend(classCost);
    const witness = engine.witness(engine.firm, meter);
    if (witness !== undefined) return witness;
  }
}

/** For each minimal set of pairs that have to share a moment, a witness in which only these do. */
function* leastShared(broken: Broken, open: Case, meter: Meter): Generator<Draft, boolean> {
  const { pairs, engine, sharing } = pairedCase(open);
  const all = (1n << BigInt(pairs.length)) - 1n;
  const allowing = (shared: Mask) => sharing(new Set(membersOf(shared)));
  const own = meterOf(broken.options);
  const canKeep = (apart: Mask) => engine.isFeasible(allowing(all & ~apart), own);
  const least = minimalSets(pairs.length, canKeep, broken.most, own);
  for (const shared of least.minimal) {
    const witness = engine.witness(allowing(shared), meter);
    if (witness !== undefined) yield draftOf(broken, witness);
  }
  passOn(least);
  return least.complete;
}

function draftOf({ negotiation, subject }: Broken, witness: Witness): Draft {
  const sameMoment = sharedMoments(witness.ordering);
  return {
    kind: 'same-moment',
    moves: sameMoment
      .filter((bundle) => bundle.length > subject.widest)
      .map((events) => ({ kind: 'sign-together', events })),
    touched: [],
    repaired: negotiation,
    widest: Math.max(...sameMoment.map((bundle) => bundle.length)),
    proof: { witness, sameMoment },
  };
}
