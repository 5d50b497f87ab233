import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useCommands } from './commands.tsx';
import styles from './Frame.module.css';

/** Every key that does something now, by group. */
export function KeySheet() {
  const [shown, setShown] = useState(false);
  useCommand({ id: 'keys', label: 'All keys', shortcut: '?', group: 'Go', run: () => setShown(true) });
  const withKeys = useCommands(shown).filter((command) => command.shortcut !== undefined);
  const groups = Map.groupBy(withKeys, (command) => command.group);
  return (
    <Modal opened={shown} onClose={() => setShown(false)} title="Keys" size="lg">
      <div className={styles.keys}>
        {[...groups].map(([group, commands]) => (
          <section key={group} className={styles.keyGroup}>
            <h3>{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    <kbd>{command.shortcut}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
