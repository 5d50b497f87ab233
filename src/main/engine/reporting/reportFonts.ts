import { createRequire } from 'node:module';

const fontFiles = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  '@expo-google-fonts/inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf',
];

/** Paths of the report's fonts, every one a static TrueType file. `base` is a file or URL beside whose node_modules they lie. */
export function findReportFonts(base: string | URL = import.meta.url): string[] {
  const { resolve } = createRequire(base);
  return fontFiles.map((file) => resolve(file));
}

/** The face of the charts' labels. */
export function findChartFont(base: string | URL = import.meta.url): string {
  return createRequire(base).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
}
