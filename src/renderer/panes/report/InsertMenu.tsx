import { Combobox, useCombobox } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { blockChoices } from './blocks/all.ts';
import { insertChoice } from './insertChoice.ts';
import { findChoices, insertChoices, type Citable, type InsertChoice } from './insertChoices.ts';
import { placeOfCursor } from './placeOfCursor.ts';
import styles from './report.module.css';

interface InsertMenuProps {
  readonly editor: Editor;
  readonly citable: Citable;
  readonly onClose: () => void;
}

const longest = 60;

/** A list of what can be cited, at the cursor; a second `/` types the sign itself. */
export function InsertMenu({ editor, citable, onClose }: InsertMenuProps) {
  const [search, setSearch] = useState('');
  const [place] = useState(() => placeOfCursor(editor));
  const combobox = useCombobox({ defaultOpened: true, onDropdownClose: onClose });
  const found = findChoices(insertChoices(citable, blockChoices), search);
  const shown = found.slice(0, longest);
  useEffect(() => {
    combobox.focusSearchInput();
    combobox.selectFirstOption();
  }, [combobox]);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const choose = (key: string) => {
    const choice = shown.find((each) => each.key === key);
    onClose();
    if (choice !== undefined) insertChoice(editor, choice);
  };
  const type = (text: string) => {
    if (text !== '/') {
      setSearch(text);
      combobox.updateSelectedOptionIndex();
      return;
    }
    onClose();
    editor.chain().focus().insertContent('/').run();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      position="bottom-start"
      width={380}
      withinPortal
      hideDetached={false}
    >
      <Combobox.Target targetType="button">
        <span className={styles.cursorPlace} style={place} />
      </Combobox.Target>
      <Combobox.Dropdown aria-label="Insert">
        <Combobox.Search
          value={search}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
          placeholder="Number, quotation, chart, table, list"
          aria-label="Find what to insert"
        />
        <Combobox.Options className={styles.insertOptions} aria-label="What can be inserted">
          <Choices shown={shown} />
          {found.length === 0 ? <Combobox.Empty>{emptyWords(search)}</Combobox.Empty> : null}
          {found.length > longest ? (
            <p className={styles.insertMore}>{found.length - longest} more: type a word of it</p>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Choices({ shown }: { shown: readonly InsertChoice[] }) {
  const groups = [...new Set(shown.map(({ group }) => group))];
  return groups.map((group) => (
    <Combobox.Group key={group} label={group}>
      {shown
        .filter((choice) => choice.group === group)
        .map(({ key, words, detail }) => (
          <Combobox.Option key={key} value={key}>
            <span className={styles.choiceWords}>{words}</span>
            {detail === '' || detail === words ? null : <span className={styles.choiceDetail}>{detail}</span>}
          </Combobox.Option>
        ))}
    </Combobox.Group>
  ));
}

function emptyWords(search: string): string {
  return search === ''
    ? 'Nothing to cite yet. Mark a passage in Read and make it a data point.'
    : `Nothing in this case has “${search}”.`;
}
