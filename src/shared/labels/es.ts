import { english, type Labels } from './en.ts';
export const spanish: Labels = english;
