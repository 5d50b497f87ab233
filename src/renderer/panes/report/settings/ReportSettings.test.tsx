// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import type { Picture } from '#shared/reports/pictures.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../../testing/fakeTransport.ts';
import { renderPane } from '../../../testing/renderPane.tsx';
import { ReportSettingsButton } from './ReportSettingsButton.tsx';

const logo: Picture = { id: 'a'.repeat(64), mediaType: 'image/png', width: 900, height: 120, size: 4_000 };
const settings = { ...defaultReportSettings, byline: 'The desk', logo: logo.id };

async function open(add: () => Picture = () => logo) {
  const transport = fakeTransport({
    'pictures.list': () => [logo],
    'pictures.show': () => ({ handle: 'held' }),
    'pictures.add': add,
    'reports.set': () => null,
  });
  renderPane(<ReportSettingsButton reportId="r1" saved={settings} />, transport);
  fireEvent.click(screen.getByRole('button', { name: 'Report settings…' }));
  await screen.findByRole('dialog', { name: 'Report settings' });
  const asked = () => transport.calls.filter(({ method }) => method === 'reports.set').map(({ input }) => input);
  return { asked };
}

describe('the settings of a report', () => {
  // Bug: a choice drops the others, also one that is still on its way, or waits for a button so that the pages do not follow.
  it('are saved one by one, each with all others as they were chosen last', async () => {
    const { asked } = await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Dossier' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Cover' }));
    fireEvent.change(screen.getByLabelText('Language of the labels'), { target: { value: 'uk' } });
    fireEvent.change(screen.getByLabelText('Spelling'), { target: { value: 'de' } });
    fireEvent.click(screen.getByRole('button', { name: 'No logo' }));
    await waitFor(() => expect(asked()).toHaveLength(5));
    const changes = [{ style: 'dossier' }, { cover: true }, { language: 'uk' }, { spelling: 'de' }, { logo: null }];
    const expected = changes.map((_, at) => ({ ...settings, ...Object.assign({}, ...changes.slice(0, at + 1)) }));
    expect(asked()).toEqual(expected.map((one) => ({ reportId: 'r1', settings: one })));
  });

  // Bug: each letter of a field is a change of its own, which undo takes back one by one.
  it('take words when their field is left', async () => {
    const { asked } = await open();
    const field = screen.getByLabelText('Alternative text of the logo');
    fireEvent.change(field, { target: { value: 'The Harbour Desk ' } });
    expect(asked()).toEqual([]);
    fireEvent.blur(field);
    await waitFor(() =>
      expect(asked()).toEqual([{ reportId: 'r1', settings: { ...settings, logoAlternative: 'The Harbour Desk' } }]),
    );
  });

  // Bug: a file that is no picture fails unseen.
  it('say at the logo why a file is not taken', async () => {
    const { asked } = await open(() => {
      throw new PlumbError('unsupported-format', '“logo.pdf” is no picture that a report takes.');
    });
    const input = document.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no field for files');
    fireEvent.change(input, { target: { files: [new File(['%PDF'], 'logo.pdf')] } });
    expect((await screen.findByRole('alert')).textContent).toBe('“logo.pdf” is no picture that a report takes.');
    expect(asked()).toEqual([]);
  });
});
