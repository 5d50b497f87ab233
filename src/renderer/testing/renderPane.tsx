import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { Suspense, type ReactElement } from 'react';
import type { Transport } from '#shared/contract/transport.ts';
import { TransportProvider } from '../app/api.tsx';
import { CommandsProvider } from '../app/commands.tsx';
import { InsertingProvider } from '../app/inserting.tsx';
import { LayoutProvider } from '../app/layout.tsx';
import { SelectionProvider, useSelection } from '../app/selection.tsx';
import { PassagesViewProvider } from '../panes/passages/passagesViewState.tsx';
import { TaggingProvider } from '../tags/tagging.tsx';

/** What a pane needs above it, and a line that says what is selected and which pane shows. */
export function renderPane(pane: ReactElement, transport: Transport) {
  cleanup();
  return render(
    <MantineProvider env="test">
      <TransportProvider transport={transport}>
        <CommandsProvider>
          <LayoutProvider>
            <SelectionProvider>
              <TaggingProvider>
                <PassagesViewProvider>
                  <InsertingProvider>
                    <Suspense fallback={null}>{pane}</Suspense>
                  </InsertingProvider>
                  <Where />
                </PassagesViewProvider>
              </TaggingProvider>
            </SelectionProvider>
          </LayoutProvider>
        </CommandsProvider>
      </TransportProvider>
    </MantineProvider>,
  );
}

function Where() {
  const { selected, pane } = useSelection();
  return <output data-testid="where">{selected === null ? pane : `${pane} ${selected.kind} ${selected.id}`}</output>;
}
