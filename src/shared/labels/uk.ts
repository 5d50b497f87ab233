import { english, type Labels } from './en.ts';
export const ukrainian: Labels = english;
