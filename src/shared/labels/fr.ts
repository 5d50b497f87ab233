import { english, type Labels } from './en.ts';
export const french: Labels = english;
