const ASK_AGAIN_MS = 300;

/**
 * Keeps requests from waiting for a database that is known to be away. A failure only raises the suspicion: what opens it
 * is a question of its own that stays without an answer, asked again until it is answered.
 */
export class Breaker {
  private readonly answers: () => Promise<boolean>;
  private readonly opened: () => void;
  private isAsking = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  isOpen = false;

  constructor(answers: () => Promise<boolean>, opened: () => void) {
    this.answers = answers;
    this.opened = opened;
  }

  /** Something failed or takes long: is the database there at all? */
  suspect(): void {
    if (this.isAsking || this.isOpen || this.isStopped) return;
    void this.ask();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    const good = await this.answers();
    this.isAsking = false;
    if (this.isStopped) return;
    const wasOpen = this.isOpen;
    this.isOpen = !good;
    if (good) return;
    if (!wasOpen) this.opened();
    this.timer = setTimeout(() => void this.ask(), ASK_AGAIN_MS);
    this.timer.unref();
  }
}
