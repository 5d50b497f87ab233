import { describe, expect, it } from 'vitest';
import { caseFileName, casePath } from './casePath.ts';

describe('casePath', () => {
  it('joins folder and name with the separator that the folder uses', () => {
    expect(casePath('/home/ana/Plumbline', 'Far-east ports')).toBe('/home/ana/Plumbline/Far-east ports.plumb');
    expect(casePath('C:\\Users\\Ana', 'Ports')).toBe('C:\\Users\\Ana\\Ports.plumb');
  });

  it('does not double the separator of a root folder', () => {
    expect(casePath('/', 'Ports')).toBe('/Ports.plumb');
  });

  it('never lets a name climb out of the folder or hide the file', () => {
    expect(caseFileName('../ports')).not.toContain('/');
    expect(caseFileName('..')).toBe('Untitled case.plumb');
    expect(caseFileName('.secret')).toBe('secret.plumb');
  });

  it('keeps letters of every script', () => {
    expect(caseFileName('Порт Восточный')).toBe('Порт Восточный.plumb');
  });
});
