import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { Runner } from './runner.js';
import { Sample } from './sample.js';

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'bundled', Runner),
  declareClassPlugin(PluginKind.Checker, 'sample', Sample),
];
