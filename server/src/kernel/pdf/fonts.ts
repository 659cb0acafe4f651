import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A font of an npm package: full TrueType files, the same on every machine. Fonts of the system are never used. */
const font = (name: string, style: string, file: string): string =>
  join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), style, `${file}_${style}.ttf`);

/** The text font first; the others are for names in scripts that it lacks. Templates name the families in this order. */
export const fontFiles = (): string[] => [
  font('source-sans-3', '400Regular', 'SourceSans3'),
  font('source-sans-3', '600SemiBold', 'SourceSans3'),
  font('source-sans-3', '400Regular_Italic', 'SourceSans3'),
  font('noto-sans', '400Regular', 'NotoSans'),
  font('noto-sans-arabic', '400Regular', 'NotoSansArabic'),
  font('noto-sans-hebrew', '400Regular', 'NotoSansHebrew'),
  font('noto-emoji', '400Regular', 'NotoEmoji'),
];
