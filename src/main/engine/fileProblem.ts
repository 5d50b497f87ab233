import { PlumbError } from '#shared/values/PlumbError.ts';

const words: Readonly<Record<string, string>> = {
  EACCES: 'access to it is not allowed',
  EPERM: 'access to it is not allowed',
  EBUSY: 'another program holds it',
  EIO: 'its disk gives an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'a part of its path is not a folder',
  ESTALE: 'its network folder was disconnected',
};

/** A failure of the file system to read a file, in words that name the file; any other error as it is. */
export function fileProblem(error: unknown, name: string, code: 'unreadable-file' | 'refused'): unknown {
  if (error instanceof PlumbError || !(error instanceof Error) || !('syscall' in error)) return error;
  const reason = 'code' in error ? String(error.code) : 'unknown reason';
  const known = words[reason];
  return new PlumbError(code, `${name} can not be read: ${known === undefined ? reason : `${known} (${reason})`}.`);
}

/** True where a path leads to nothing, as apart from what can not be reached. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
