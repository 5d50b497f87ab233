import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useRunCommand } from '../app/commands.tsx';
import { exchangeCommands } from './exchangeCommandNames.ts';

/** Import and export of annotations and references, beside what they are of. */
export function ExchangeMenu() {
  const runCommand = useRunCommand();
  return (
    <Menu position="bottom-end">
      <Tooltip label="Import and export annotations and references">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label="Exchange with other programs">
            <IconArrowsExchange aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        {Object.values(exchangeCommands).map(({ id, label }) => (
          <Menu.Item key={id} onClick={() => runCommand(id)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
