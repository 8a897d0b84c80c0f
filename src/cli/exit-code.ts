/**
 * 0 fine; 1 findings at error (with --strict: or warning); 2 wrong usage, unreadable project or configuration; 70 a defect of the program;
 * 130 interrupted (128 + SIGINT).
 */
export type ExitCode = 0 | 1 | 2 | 70 | 130;
