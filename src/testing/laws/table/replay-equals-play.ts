import { fork } from '../../../machine/saves/fork.js';
import { replay } from '../../../machine/saves/replay.js';
import { saveTalks } from '../../../machine/saves/saved-talks.js';
import { broken, kept, told } from '../answers.js';
import { law } from '../law.js';
import { playOf, rulesOf, typesOf } from './held.js';

/** The log is the save file. Exercised where a bundle took effect under rules, which keep their state in the talks. */
export const replayEqualsPlay = law(
  {
    id: 'replay-equals-play',
    says: 'Saved as JSON and replayed, talks are the same byte for byte; forked at a move, they are what they were then.',
    failure:
      'A rule type’s state does not survive JSON, or depends on something else than the moves.',
  },
  (instance, subject) => {
    const { tried, end } = playOf(instance, subject);
    const saved: unknown = JSON.parse(JSON.stringify(saveTalks(end)));
    const again = replay(instance.negotiation, saved, typesOf(subject));
    if (!again.ok) return broken(again.problems.map(({ message }) => message).join(' '));
    if (JSON.stringify(again.value) !== JSON.stringify(end))
      return broken('replayed, the talks differ');
    const half = tried.filter(({ outcome }) => outcome.ok)[Math.floor(end.log.length / 2)]?.before;
    if (half === undefined) return kept(false);
    const forked = fork(end, half.log.length, typesOf(subject));
    if (told(forked) !== told(half)) return broken('forked, the talks differ');
    return kept(end.bundles.length > 0 && rulesOf(instance).length > 0);
  },
);
