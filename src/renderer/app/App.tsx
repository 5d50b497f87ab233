import { Button, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { Transport } from '#shared/contract/transport.ts';
import { theme, tokensForMantine } from '../design/theme.ts';
import { PassagesViewProvider } from '../panes/passages/passagesViewState.tsx';
import { TaggingProvider } from '../tags/tagging.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { TransportProvider, useRead } from './api.tsx';
import { CommandsProvider } from './commands.tsx';
import { DraftProvider } from '../links/draft.tsx';
import { Frame } from './Frame.tsx';
import { SelectionProvider } from './selection.tsx';

export function App({ transport }: { transport: Transport }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokensForMantine} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <TransportProvider transport={transport}>
        <CommandsProvider>
          <Desk />
        </CommandsProvider>
      </TransportProvider>
    </MantineProvider>
  );
}

/** The welcome while no case lies open; else the workbench, made anew for each case. */
function Desk() {
  const state = useRead('cases.state', {});
  if (state.error !== null) return <NoEngine message={state.error.message} retry={() => void state.refetch()} />;
  if (state.data === undefined) return null;
  if (state.data.open === null) return <Welcome desk={state.data} />;
  return (
    <SelectionProvider key={state.data.open.path}>
      <DraftProvider>
        <TaggingProvider>
          <PassagesViewProvider>
            <Frame openCase={state.data.open} desk={state.data} />
          </PassagesViewProvider>
        </TaggingProvider>
      </DraftProvider>
    </SelectionProvider>
  );
}

function NoEngine({ message, retry }: { message: string; retry: () => void }) {
  return (
    <main style={{ maxWidth: '34rem', margin: '20vh auto 0', padding: '0 1rem' }}>
      <h1 style={{ fontSize: 'var(--text-l)' }}>The workbench has no engine</h1>
      <p role="alert" style={{ margin: '0.5rem 0 1rem' }}>
        {message}
      </p>
      <Button onClick={retry}>Try again</Button>
    </main>
  );
}
