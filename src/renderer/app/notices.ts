import { notifications } from '@mantine/notifications';

/** What went wrong, and what to do, in the engine's words. */
export function showFailure(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 12_000, withBorder: true });
}

/** What was done, where the screen does not show it already. */
export function showDone(message: string): void {
  notifications.show({ message, autoClose: 5_000, withBorder: true });
}
