/** Names the process and run that stages an import: `pid:token`. */
export function ownerName(pid: number, token: string): string {
  return `${pid}:${token}`;
}

/** Whether the process behind a staged import still runs. A pid equal to ours with another token was an earlier process. */
export function isAlive(owner: string, mine: string): boolean {
  if (owner === mine) return true;
  const pid = Number(owner.split(':')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === Number(mine.split(':')[0])) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
