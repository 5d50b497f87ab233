import { cleanup } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

// Test files share a worker and so its document: what one leaves mounted would take the keys of the next.
afterEach(cleanup);
afterAll(() => document.body.replaceChildren());
