import type { Labels } from '#shared/labels/en.ts';
import type { PageOptions } from './arrangePages.ts';
import { pictureFile } from './pagePictures.ts';
import { printableText } from './printableText.ts';

/** What stands before the text beside the title: a cover or none, who wrote it, for whom it is set, the desk's logo. */
export function arrangeOpening({ settings, version = 'full', pictures }: PageOptions, labels: Labels) {
  const { cover, byline, logo, logoAlternative } = settings;
  const picture = logo === null ? undefined : pictures?.get(logo);
  const alternative = printableText(logoAlternative.trim());
  return {
    cover,
    author: printableText(byline.trim()),
    version: labels.versions[version],
    logo:
      picture === undefined
        ? null
        : { file: pictureFile(picture), alternative: alternative === '' ? null : alternative },
  };
}
