import type { TagColour } from '../contract/tags.ts';
import type { MarkColour } from './annotatedSource.ts';

/** The codebook's colours in the light scheme, as `tokens.css` has them. */
export const tagInks: Readonly<Record<TagColour, string>> = {
  amber: '#c98500',
  blue: '#2f6fb0',
  green: '#3a7d44',
  rose: '#b8405e',
  violet: '#7351b5',
  teal: '#1f7f7a',
  brown: '#85603a',
  grey: '#6d6a64',
};

const unmarked = '#d9a800';
/** How much of its ink one mark lays over the paper. */
const strength = 0.24;
/** Words under more marks than this grow no darker, so that they stay readable. */
const mostLayers = 3;

/** Paper under marks of these colours, as `#rrggbb`: each lies over those before like a film, deeper where they overlap. */
export function tintOf(colours: readonly MarkColour[]): string {
  const layers = colours.slice(0, mostLayers).map((colour) => channelsOf(colour === null ? unmarked : tagInks[colour]));
  const channels = [0, 1, 2].map((at) =>
    layers.reduce((light, layer) => light * (1 - strength + (strength * (layer[at] ?? 0)) / 255), 255),
  );
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The ink of a passage's number and of its tags' squares. */
export function inkOf(colour: MarkColour): string {
  return colour === null ? unmarked : tagInks[colour];
}

function channelsOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
