import { english, type Labels } from './en.ts';
export const german: Labels = english;
