import { useCallback, useEffect, useRef } from 'react';
import type { DeskState, OpenCase } from '#shared/contract/cases.ts';
import { DropZone } from '../library/DropZone.tsx';
import { ExchangeCommands } from '../library/ExchangeCommands.tsx';
import { ImportInputs } from '../library/ImportInputs.tsx';
import { ImportPanel } from '../library/ImportPanel.tsx';
import { Library } from '../library/Library.tsx';
import type { Picked } from '../library/pickedFiles.ts';
import { mayBeAnnotations, sortOutAnnotations } from '../library/sortOutAnnotations.ts';
import { useAnnotations } from '../library/useAnnotations.ts';
import { useImport } from '../library/useImport.ts';
import { LinksColumn } from '../links/LinksColumn.tsx';
import { CaseNote } from '../notes/CaseNote.tsx';
import { SearchSheet } from '../search/SearchSheet.tsx';
import { StatusBar } from '../status/StatusBar.tsx';
import { QuickTag } from '../tags/QuickTag.tsx';
import { ProtectingCommands } from '../protecting/ProtectingCommands.tsx';
import { ReferenceCommands } from '../references/ReferenceCommands.tsx';
import { CaseCommands } from './CaseCommands.tsx';
import { VerifyReport } from './VerifyReport.tsx';
import styles from './Frame.module.css';
import { GoCommands } from './GoCommands.tsx';
import { Header } from './Header.tsx';
import { InsertIntoReport } from './InsertIntoReport.tsx';
import { KeepLayout } from './KeepLayout.tsx';
import { KeySheet } from './KeySheet.tsx';
import { Palette } from './Palette.tsx';
import { Panes } from './Panes.tsx';
import { useDrawer } from './useDrawer.ts';

/** The workbench around a case: library, panes, Links and status. In narrow windows the columns slide over the work. */
export function Frame({ openCase, desk }: { openCase: OpenCase; desk: DeskState }) {
  const { drawer, folded, shows, toggle, show, close } = useDrawer();
  const importing = useImport();
  const annotations = useAnnotations();
  const takeFiles = useTakeFiles(importing.importFiles, annotations.importFiles);
  const filePicker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // A browser keeps its pages' titles in its history on the disk; the case's name stays out of it.
    if (desk.host !== 'electron') return undefined;
    document.title = `${openCase.name} · Plumbline`;
    return () => {
      document.title = 'Plumbline';
    };
  }, [openCase.name, desk.host]);
  const pickFiles = () => filePicker.current?.click();
  const pickFolder = () => folderPicker.current?.click();
  return (
    <div
      className={styles.frame}
      data-drawer={drawer}
      data-folded={folded.join(' ')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Header openCase={openCase} shows={shows} toggleColumn={toggle} />
      <Library className={styles.library} importing={importing} pickFiles={pickFiles} pickFolder={pickFolder} />
      <CaseNote />
      <main className={styles.main}>
        <Panes />
      </main>
      <LinksColumn className={styles.links} show={() => show('links')} close={close} />
      <StatusBar className={styles.status} />
      <ImportInputs files={filePicker} folder={folderPicker} onPick={takeFiles} />
      <ImportPanel importing={importing} />
      <DropZone onDrop={takeFiles} />
      <ExchangeCommands annotations={annotations} />
      <GoCommands pickFiles={pickFiles} />
      <InsertIntoReport />
      <VerifyReport />
      <CaseCommands openCase={openCase} desk={desk} />
      <ReferenceCommands />
      <ProtectingCommands />
      <KeepLayout />
      <QuickTag />
      <SearchSheet />
      <Palette />
      <KeySheet />
    </div>
  );
}

/** Annotations go to their sources; all else becomes a source. */
function useTakeFiles(
  importSources: (picked: Picked) => void,
  importAnnotations: (files: Picked['files']) => void,
): (picked: Picked) => void {
  return useCallback(
    (picked) => {
      if (!picked.files.some(mayBeAnnotations)) return importSources(picked);
      void sortOutAnnotations(picked).then(({ annotations, rest }) => {
        if (annotations.length > 0) importAnnotations(annotations);
        if (annotations.length === 0 || rest.files.length + rest.unreadable.length > 0) importSources(rest);
      });
    },
    [importSources, importAnnotations],
  );
}
