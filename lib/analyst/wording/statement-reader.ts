import { JSONParser } from '@streamparser/json';

/**
 * The texts of the statements of an answer, each as soon as it is whole, while the answer is still written. What is no JSON ends it in
 * silence: the whole answer is judged when it is there.
 */
export class StatementReader {
  private readonly parser: JSONParser;
  private hasBegun = false;
  private isOver = false;

  constructor(onText: (text: string) => void) {
    this.parser = new JSONParser({ paths: ['$.statements.*'], keepStack: false });
    this.parser.onValue = ({ value }) => {
      const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
      if (typeof text === 'string') onText(text);
    };
    this.parser.onError = () => this.end();
    this.parser.onEnd = () => this.end();
  }

  /** More of the answer. */
  write(written: string): void {
    if (this.isOver) return;
    let text = written;
    if (!this.hasBegun) {
      const from = text.indexOf('{');
      if (from < 0) return;
      this.hasBegun = true;
      text = text.slice(from);
    }
    try {
      this.parser.write(text);
    } catch {
      // Phrased by `onError` already, or words after the end.
      this.end();
    }
  }

  private end(): void {
    this.isOver = true;
  }
}
