import { openReadable } from '../../src/main/engine/store/openDatabase.ts';

/** What lies in a case's file, whoever has it open: an import that was cancelled must leave all of it as it was. */
export function countCase(key) {
  const database = openReadable(key);
  const count = (from) => database.get(`SELECT count(*) AS rows FROM ${from}`).rows;
  const counts = {
    captures: count('captures'),
    staged: count(`captures WHERE state = 'staged'`),
    chunks: count('capture_chunks'),
    columns: count('dataset_columns'),
    sources: count('sources'),
    datasets: count(`sqlite_schema WHERE name GLOB 'dataset_*' AND name <> 'dataset_columns'`),
  };
  database.close();
  return counts;
}
