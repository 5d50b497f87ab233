import { z } from 'zod';
import { handleField, jobField, nameText, nothing, passphraseField, pathField } from './fields.ts';
import { desk, work } from './method.ts';

export interface OpenCase {
  readonly name: string;
  readonly fileName: string;
  readonly path: string;
  readonly encrypted: boolean;
  /** True for the sample case, whose shipments table is synthetic. */
  readonly sample: boolean;
}

export interface DeskState {
  readonly open: OpenCase | null;
  /** False on hosts without file dialogs; the path is then typed. */
  readonly dialogs: boolean;
  /** Where new cases go unless the user says otherwise. */
  readonly folder: string;
  readonly host: 'electron' | 'loopback' | 'cli';
}

export const pathPurposes = ['new-case', 'open-case', 'save-copy', 'export-original', 'export-table'] as const;

export const casesContract = {
  'cases.state': desk<DeskState>()(nothing),
  'cases.create': desk<OpenCase>()(z.strictObject({ path: pathField, name: nameText, passphrase: passphraseField })),
  'cases.open': desk<OpenCase>()(z.strictObject({ path: pathField, passphrase: passphraseField })),
  /** Makes the sample case where its file does not exist yet; without a path it lies in the cases' folder. */
  'cases.openSample': desk<OpenCase>()(z.strictObject({ path: pathField.optional(), passphrase: passphraseField })),
  'cases.close': desk<null>()(nothing),
  'cases.choosePath': desk<{ readonly path: string | null }>()(
    z.strictObject({ purpose: z.enum(pathPurposes), suggestedName: z.string().max(300) }),
  ),
  'cases.saveCopy': work<{ readonly path: string; readonly bytes: number }>('Save a copy')(
    z.strictObject({ job: jobField, path: pathField }),
  ),
  'jobs.cancel': desk<{ readonly cancelled: boolean }>()(z.strictObject({ job: jobField })),
  'files.release': desk<null>()(z.strictObject({ handle: handleField })),
};
