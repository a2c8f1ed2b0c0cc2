import { type Case, withoutSofterForms } from '../case/case.js';
import { classesOf, everyForm } from '../classes/classes.js';
import { classCost, type Meter } from '../engine/meter.js';
import { programOf, type Watch } from '../program/program.js';

/** For each rule of a case, by index, on how many packages it asks anything. */
export function askingPackages(subject: Case, meter: Meter): readonly bigint[] {
  const packages = subject.rules.map(() => 0n);
  const alone = withoutSofterForms(subject);
  for (const { representative, weight } of classesOf(alone, everyForm(alone), meter)) {
    meter.spend(classCost);
    for (const [rule, [firmest]] of programOf(alone, representative).watches.entries()) {
      if (firmest !== undefined && asks(firmest)) packages[rule] = (packages[rule] ?? 0n) + weight;
    }
  }
  return packages;
}

function asks({ constraints, monitored }: Watch): boolean {
  return constraints.length > 0 || monitored !== undefined;
}
