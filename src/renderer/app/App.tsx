import { Button, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { DeskState, OpenCase } from '#shared/contract/cases.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { theme, tokensForMantine } from '../design/theme.ts';
import { PassagesViewProvider } from '../panes/passages/passagesViewState.tsx';
import { TaggingProvider } from '../tags/tagging.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { ask, TransportProvider, useRead, useTransport } from './api.tsx';
import { CommandsProvider } from './commands.tsx';
import { DraftProvider } from '../links/draft.tsx';
import { Frame } from './Frame.tsx';
import { fromKept } from './keptLayout.ts';
import { InsertingProvider } from './inserting.tsx';
import { LayoutProvider } from './layout.tsx';
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
  return <CaseAsLeft key={state.data.open.path} openCase={state.data.open} desk={state.data} />;
}

/** The workbench around a case, with its panes as they were left. */
function CaseAsLeft({ openCase, desk }: { openCase: OpenCase; desk: DeskState }) {
  const transport = useTransport();
  const [kept, setKept] = useState<ReturnType<typeof fromKept> | undefined>(undefined);
  useEffect(() => {
    let shows = true;
    // Asked once: what is kept from now on is what already shows. A case without a layout opens as a new one does.
    void ask(transport, 'layout.get', {})
      .then(({ content }) => fromKept(content))
      .catch(() => null)
      .then((found) => shows && setKept(found));
    return () => {
      shows = false;
    };
  }, [transport]);
  if (kept === undefined) return null;
  return (
    <LayoutProvider initial={kept?.layout}>
      <SelectionProvider initial={kept?.place}>
        <DraftProvider>
          <TaggingProvider>
            <PassagesViewProvider>
              <InsertingProvider>
                <Frame openCase={openCase} desk={desk} />
              </InsertingProvider>
            </PassagesViewProvider>
          </TaggingProvider>
        </DraftProvider>
      </SelectionProvider>
    </LayoutProvider>
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
