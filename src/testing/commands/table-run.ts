import fc from 'fast-check';
import { protocols } from '../../machine/talks.js';
import type { Negotiation } from '../../model/negotiation.js';
import { eventsOf } from '../../model/package.js';
import { arbUpTo } from '../draw/up-to.js';
import { arbQuestion } from '../laws/case.js';
import type { Subject } from '../laws/subject.js';
import type { Reference } from '../reference/reference.js';
import {
  type TableModel,
  type TableOptions,
  type TableUnderTest,
  tableCommands,
  tableSetup,
} from './table-commands.js';

/** One run of the table beside its reference. */
export interface TableRun {
  readonly negotiation: Negotiation;
  readonly options: TableOptions;
  readonly commands: readonly fc.Command<TableModel, TableUnderTest>[];
}

/**
 * Runs of a subject. The commands are a plain list, which shrinks by itself: so that seed and path repeat a
 * run, where `fc.commands` asks for a path of its own besides.
 */
export function arbTableRun(
  subject: Subject,
  options: TableOptions,
  moves: number,
): fc.Arbitrary<TableRun> {
  return fc
    .record({
      question: arbQuestion(subject),
      protocol: given(options.protocol) ?? fc.constantFrom(...protocols),
      maxRounds: given(options.maxRounds) ?? fc.integer({ min: 1, max: mostRounds(subject) }),
      widest:
        given(options.widest) ?? fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      commands: arbUpTo(moves, fc.oneof(...tableCommands(options))),
    })
    .map(({ question: { negotiation, asked }, protocol, maxRounds, widest, commands }) => ({
      negotiation,
      options: {
        ...asked,
        ...options,
        protocol,
        maxRounds,
        ...(widest === undefined ? {} : { widest }),
        ...drafter(negotiation, protocol, options),
      },
      commands,
    }));
}

/** Few rounds, and more than it takes to settle everything. */
function mostRounds({ negotiation }: Subject): number {
  return Math.max(12, 2 * (negotiation?.provisions.flatMap(eventsOf).length ?? 0));
}

function given<T>(value: T | undefined): fc.Arbitrary<T> | undefined {
  return value === undefined ? undefined : fc.constant(value);
}

/** A single text has somebody who drafts it: the one named, else a mediator, else the first at the table. */
function drafter(
  { parties }: Negotiation,
  protocol: TableOptions['protocol'],
  options: TableOptions,
): Pick<TableOptions, 'mediator'> {
  if (protocol !== 'single-text' || options.mediator !== undefined) return {};
  const there = parties.filter(({ id }) => options.parties?.includes(id) ?? true);
  const chosen = there.find(({ mediator }) => mediator === true) ?? there[0];
  return chosen === undefined ? {} : { mediator: chosen.id };
}

/**
 * Plays a run to its end, and gives the reference as it stands then.
 * @throws TableDisagreement where table and reference part.
 */
export function playRun({ negotiation, options, commands }: TableRun): Reference {
  const setup = tableSetup(negotiation, options);
  fc.modelRun(() => setup, commands);
  return setup.model.at;
}
