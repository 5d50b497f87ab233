import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** A pane that fails while drawing leaves the others usable. (React offers this to classes only.) */
export class PaneBoundary extends Component<Props, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: 'var(--space-6)', maxWidth: '34rem' }}>
        <p>
          The {this.props.name} pane stopped while it was drawn: {this.state.failure}. The case is unchanged.
        </p>
        <Button mt="sm" variant="default" onClick={() => this.setState({ failure: null })}>
          Draw it again
        </Button>
      </div>
    );
  }
}
