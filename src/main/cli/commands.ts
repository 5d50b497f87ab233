import { annotations } from './annotations.ts';
import type { Command } from './Command.ts';
import { estimate } from './estimate.ts';
import { importFiles } from './importFiles.ts';
import { newCase } from './newCase.ts';
import { print } from './print.ts';
import { quantities } from './quantities.ts';
import { query } from './query.ts';
import { read } from './read.ts';
import { references } from './references.ts';
import { report } from './report.ts';
import { sample } from './sample.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  read,
  quantities,
  newCase,
  importFiles,
  sample,
  estimate,
  report,
  print,
  verify,
  query,
  annotations,
  references,
];
