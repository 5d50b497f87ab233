import { describe, expect, it } from 'vitest';
import { writeFile } from '../../testing/openTestCase.ts';
import { openPrinting, plain, readPdf } from '../../testing/printedSources.ts';

describe('an annotated source', () => {
  it('has its text, numbered passages, comments, facts, title, language and tags in the file', async () => {
    const one = await openPrinting();
    one.change('sources.correct', { sourceId: one.sourceId, byline: 'A. Warden', publishedOn: '2024-05-02' });
    const passageId = one.mark('74,000 tons of cargo', 'Ask the guard again');
    one.mark('moved 74,000 tons');
    one.change('tags.put', { onKind: 'passage', onId: passageId, name: 'To ask' });
    one.change('notes.write', { onKind: 'passage', onId: passageId, body: 'Called **twice**' });
    one.change('notes.write', { onKind: 'source', onId: one.sourceId, body: 'Taken down in July' });
    const { text, info, tree, outline } = await readPdf(await one.print());
    for (const words of [
      'The port [1 moved [2 74,000 tons]1 of cargo]2 in spring',
      'A. Warden',
      '2 May 2024',
      'cranes.md',
    ])
      expect(text).toContain(plain(words));
    for (const words of ['2 To ask', 'Ask the guard again', 'Note: Called twice', 'Taken down in July'])
      expect(text).toContain(plain(words));
    expect(text).toContain(`SHA-256${one.read('sources.open', { sourceId: one.sourceId }).source.sha256}`);
    expect(info).toContain('"Title":"Cranes in the harbour"');
    expect(info).toContain('"Language":"en-GB"');
    for (const role of ['H1', 'H2', 'P', 'Table', 'TD']) expect(tree).toContain(`"role":"${role}"`);
    expect(outline[0]).toMatchObject({
      title: 'Cranes in the harbour',
      items: [{ title: 'What the ledger says' }, {}],
    });
  });

  it('is the same to the byte for the same case and choices, and names nothing of the machine', async () => {
    const one = await openPrinting();
    one.mark('the guard', 'Who?');
    const [first, second] = [await one.print(), await one.print()];
    expect(Buffer.compare(first, second)).toBe(0);
    const raw = Buffer.from(first).toString('latin1');
    expect(raw).toContain('pdfuaid:part>1<');
    const { text } = await readPdf(first);
    for (const trace of [one.folder, process.cwd(), '/node_modules', '/home/', '/tmp/', 'C:\\']) {
      expect(raw).not.toContain(trace);
      expect(text).not.toContain(plain(trace));
    }
  });

  it('prints no file address, and of a file in an archive no folders', async () => {
    const one = await openPrinting();
    one.change('sources.correct', { sourceId: one.sourceId, url: 'file:///home/reporter/cranes.md' });
    expect((await readPdf(await one.print())).text).not.toContain('reporter');
    one.change('sources.correct', { sourceId: one.sourceId, url: 'https://gazette.example/cranes' });
    expect((await readPdf(await one.print())).text).toContain('https://gazette.example/cranes');
  });

  it('leaves out comments and notes where they are not to be read', async () => {
    const one = await openPrinting();
    const passageId = one.mark('the guard', 'His name is a secret');
    one.change('notes.write', { onKind: 'passage', onId: passageId, body: 'Meets us on Friday' });
    one.change('tags.put', { onKind: 'passage', onId: passageId, name: 'Confidant' });
    const tags = await readPdf(await one.print({ beside: 'tags', notes: 'numbered' }));
    const none = await readPdf(await one.print({ beside: 'nothing' }));
    expect([tags.text.includes('Confidant'), none.text.includes('Confidant')]).toEqual([true, false]);
    for (const { text } of [tags, none]) {
      expect(text).toContain(plain('[1 the guard]'));
      for (const secret of ['secret', 'Friday']) expect(text).not.toContain(secret);
    }
  });

  it('has comments as real footnotes on the page where they are numbered', async () => {
    const one = await openPrinting();
    one.mark('74,000 tons');
    one.mark('Nobody', 'Who was asked?');
    const { tree, text } = await readPdf(await one.print({ notes: 'numbered' }));
    expect(tree).toContain('"role":"Note"');
    expect(text).toContain(plain('[2 Nobody] at the ministry'));
    expect(text).toContain(plain('2 Who was asked?'));
  });

  it('prints only the marked passages with what stands around them', async () => {
    const one = await openPrinting();
    one.mark('ministry of ports');
    const { text } = await readPdf(await one.print({ extent: 'marked', context: { unit: 'words', count: 2 } }));
    expect(text).toContain(plain('[…] at the [1 ministry of ports] would say […]'));
    expect(text).toContain(plain('[…] 1 paragraph and'));
    expect(text).not.toContain('far');
    const bare = await openPrinting();
    const nothing = await readPdf(await bare.print({ extent: 'marked' }));
    expect(nothing.text).toContain(plain('No passage is marked in this text.'));
  });
});

describe('notes in the margin', () => {
  it('stand beside their lines, never one over the other, and what has no room follows the text', async () => {
    const sentences = Array.from({ length: 40 }, (_, at) => `Barge number ${at} passed the lock.`);
    const one = await openPrinting(`# Lock\n\n${sentences.join(' ')}`);
    for (const [at, words] of sentences.entries())
      one.mark(words, at === 9 ? `Long remark ${'goes on and on. '.repeat(240)}` : at % 3 === 0 ? `Short ${at}` : '');
    const { pages, text } = await readPdf(await one.print());
    const [first] = pages;
    const notes = (first?.texts ?? []).filter(({ x }) => x > 400).toSorted((a, b) => b.y - a.y);
    const rows = [...new Set(notes.map(({ y }) => Math.round(y * 10) / 10))];
    expect(rows.length).toBeGreaterThan(12);
    for (const [at, y] of rows.slice(1).entries()) expect((rows[at] ?? 0) - y).toBeGreaterThan(7);
    const lines = (first?.texts ?? []).filter(({ x, height }) => x < 400 && height > 10);
    const own = notes.find((each) => each.text.includes('Short 0'));
    expect(Math.min(...lines.map(({ y }) => Math.abs(y - (own?.y ?? 0))))).toBeLessThan(1.5);
    expect(text).toContain(plain('10 note after the text'));
    expect(text).toContain(plain('Notes that have no room in the margin'));
    expect(text.split('Longremark')).toHaveLength(2);
    for (const { texts } of pages) for (const { y } of texts) expect(y).toBeGreaterThan(30);
  });

  it('stay on the page of their words where a paragraph runs over to the next', async () => {
    const sentences = Array.from({ length: 150 }, (_, at) => `Barge number ${at} passed the lock in the spring.`);
    const one = await openPrinting(`# Lock\n\n${sentences.join(' ')}`);
    const last = sentences.length - 1;
    for (const at of [0, last]) one.mark(`number ${at} passed`, `Remark ${at}`);
    const { pages } = await readPdf(await one.print());
    const pageOf = (words: string) =>
      pages.findIndex(({ texts }) => plain(texts.map(({ text }) => text).join('')).includes(plain(words)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pageOf('Remark 0')).toBe(0);
    expect(pageOf(`Remark ${last}`)).toBe(pageOf(`number ${last} passed`));
  });
});

describe('what is printed', () => {
  it('is the chosen passages alone, and says that there are others', async () => {
    const one = await openPrinting();
    one.mark('74,000 tons', 'Not for print');
    const passageId = one.mark('ministry', 'For print');
    const { text } = await readPdf(await one.print({ passageIds: [passageId] }));
    expect(text).toContain(plain('1 passage marked · 1 other passage not printed'));
    expect(text).toContain(plain('[1 ministry]'));
    expect(text).not.toContain(plain('Not for print'));
  });

  it('is several sources with a contents page, on Letter where that is asked', async () => {
    const one = await openPrinting();
    const second = await one.work('sources.import', {
      job: 'j',
      handle: writeFile(one.folder, 'locks.md', '# Locks\n\nOpen.'),
    });
    const bytes = await one.print({ paper: 'letter' }, [one.sourceId, second.sourceId, one.sourceId]);
    const { pages, text, outline } = await readPdf(bytes);
    expect([pages.length, pages[0]?.width, pages[0]?.height]).toEqual(
      [3, 612, 792].map((each) => expect.closeTo(each, 0) as number),
    );
    expect(text).toContain(plain('2 annotated sources Cranes in the harbour 0 passages 2 Locks 0 passages 3'));
    expect(outline.map(({ title }) => title)).toEqual(['Cranes in the harbour', 'Locks']);
  });

  it('sets lists with one bullet each, or with the numbers that they carry', async () => {
    const one = await openPrinting(
      '# List\n\n- • sand in every sample\n- • mud in seven\n\nThen:\n\n- (1) first\n- (2) second',
    );
    const { text, tree } = await readPdf(await one.print());
    expect(text).toContain(plain('• 2 sand in every sample • 3 mud in seven'));
    expect(text).not.toContain('••');
    expect(text).toContain(plain('5 (1) first 6 (2) second'));
    expect(text.split('•')).toHaveLength(3);
    expect(tree).toContain('"role":"LBody"');
  });

  it('tells moved and lost passages at the end', async () => {
    const one = await openPrinting();
    one.mark('A last', 'x');
    const passageId = one.mark('counted the ships');
    one.database.run("UPDATE passages SET state = 'lost' WHERE id = ?", passageId);
    const { text } = await readPdf(await one.print());
    expect(text).toContain(plain('Passages not found in this text'));
    expect(text).toContain(plain('2 lost: its words are not in this text “counted the ships”'));
  });

  it('refuses a character without a sign by naming it and its place, and prints it as its code where asked', async () => {
    const one = await openPrinting('# Port\n\nThe port of ᚠᚢ 🚢 in the north, 20 °C, Восточный.');
    await expect(one.print()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('“ᚠ” (U+16A0), in paragraph 2 of “Port”') as string,
      details: expect.objectContaining({ canBeCoded: true }) as object,
    });
    const { text } = await readPdf(await one.print({ withoutGlyph: 'code' }));
    expect(text).toContain(plain('The port of [U+16A0][U+16A2] [U+1F6A2] in the north, 20 °C, Восточный.'));
  });

  it('keeps long words of comments and cells inside of the page', async () => {
    const long = 'w'.repeat(39);
    const one = await openPrinting(
      `# Long\n\nSome words.\n\n| a | b | c |\n| --- | --- | --- |\n| ${long} | ${long} | ${long} |`,
    );
    one.mark('words', `${long} ${'x'.repeat(20_000 - 40)}`);
    const { pages, text } = await readPdf(await one.print());
    const right = Math.max(...pages.flatMap(({ texts }) => texts.map(({ x, width }) => x + width)));
    expect(right).toBeLessThan((pages[0]?.width ?? 0) - 20);
    const cells = (pages[0]?.texts ?? []).filter((each) => each.text.startsWith('ww'));
    expect(cells.length).toBeGreaterThan(5);
    expect(text.split('x').length).toBeGreaterThan(19_000);
  });

  it('keeps text that looks like markup as it is, in the source and in a comment', async () => {
    const hostile = '#read("/etc/passwd") $x^2$ *a* _b_ <label> @ref // remark \\u0000 #panic()';
    const one = await openPrinting(`Title\n\n    ${hostile}\n`);
    one.mark('passwd', hostile);
    const { text } = await readPdf(await one.print());
    expect(text.split(plain('#panic()'))).toHaveLength(3);
    expect(text).not.toContain('root:');
  });

  it('is no table, nothing that is not there, and nothing after cancelling', async () => {
    const one = await openPrinting();
    const table = await one.work('sources.import', {
      job: 't',
      handle: writeFile(one.folder, 'rows.csv', 'a,b\n1,2\n'),
    });
    await expect(one.print({}, [table.sourceId])).rejects.toMatchObject({ code: 'refused' });
    await expect(one.print({}, ['nothing'])).rejects.toMatchObject({ code: 'not-found' });
    const before = one.held.length;
    await expect(one.print({}, [one.sourceId], AbortSignal.abort())).rejects.toThrow('aborted');
    expect(one.held).toHaveLength(before);
  });
});
