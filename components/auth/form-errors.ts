import { ApiError } from '@/components/api/api-error';

export interface FormErrors {
  /** About the form as a whole. */
  form?: string;
  /** Field name → a sentence shown at the field. */
  fields: Readonly<Record<string, string>>;
  /** The password was right: a code of the authenticator app is wanted, too. */
  needsCode?: boolean;
}

export const NO_ERRORS: FormErrors = { fields: {} };

/** The API names what is wrong as the rest of a sentence: "must not be empty". */
function sentence(label: string, problem: string): string {
  if (/^\p{Lu}/u.test(problem)) return problem;
  return `${label} ${problem}${problem.endsWith('.') ? '' : '.'}`;
}

/** Puts a failed request where it belongs: at the fields it is about, else above the form. */
export function formErrorsOf(error: unknown, labels: Readonly<Record<string, string>>): FormErrors {
  if (!(error instanceof ApiError)) throw error;
  if (error.code === 'email_taken') {
    return { fields: { email: 'There is an account with this address already. Sign in instead.' } };
  }
  const fields = Object.entries(error.fields).flatMap(([name, problem]) => {
    const label = labels[name];
    return label === undefined ? [] : [[name, sentence(label, problem)] as const];
  });
  if (fields.length > 0) return { fields: Object.fromEntries(fields) };
  return { form: error.message, fields: {} };
}

const SIGN_IN_PROBLEMS: Readonly<Record<string, string>> = {
  invalid_credentials: 'The e-mail address or the password is wrong.',
  code_required: 'Enter the code of your authenticator app, or one of your recovery codes.',
  invalid_code: 'The code is wrong, or was used before.',
  too_many_requests: 'Too many attempts to sign in. Wait a few minutes and try again.',
  unauthenticated: 'That took too long. Go back to sign in and begin again.',
  unavailable: 'RefineX cannot reach a part it needs. Try again in a moment.',
};

/** What next-auth answers, as a sentence. */
export const signInProblem = (code: string): string =>
  SIGN_IN_PROBLEMS[code] ?? 'Signing in did not work. Try again in a moment.';

/** The rest of the policy (no common or guessable password) is judged by the server. */
export const MIN_PASSWORD_LENGTH = 8;

const requiredEmail = (email: string): string | undefined => {
  if (!email.trim()) return 'Enter your e-mail address.';
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : 'This is not an e-mail address.';
};

/** What can be said before anything is sent. */
export function checkLogin(input: { email: string; password: string }): FormErrors {
  return present({
    email: requiredEmail(input.email),
    password: input.password ? undefined : 'Enter your password.',
  });
}

export function checkFinish(input: { password?: string; code?: string }): FormErrors {
  return present({
    password: input.password === '' ? 'Enter your password.' : undefined,
    code: input.code?.trim() === '' ? 'Enter the code.' : undefined,
  });
}

export const checkForgotten = ({ email }: { email: string }): FormErrors => present({ email: requiredEmail(email) });

const newPassword = (password: string): string | undefined =>
  password.length >= MIN_PASSWORD_LENGTH
    ? undefined
    : `Choose a password of at least ${MIN_PASSWORD_LENGTH} characters.`;

export const checkNewPassword = ({ password }: { password: string }): FormErrors =>
  present({ password: newPassword(password) });

export function checkPasswordChange(
  input: { current_password: string; new_password: string },
  hasPassword = true,
): FormErrors {
  return present({
    current_password: input.current_password || !hasPassword ? undefined : 'Enter your password.',
    new_password: newPassword(input.new_password),
  });
}

export function checkRegistration(input: { name: string; email: string; password: string }): FormErrors {
  return present({
    name: input.name.trim() ? undefined : 'Enter your name.',
    email: requiredEmail(input.email),
    password: newPassword(input.password),
  });
}

function present(problems: Record<string, string | undefined>): FormErrors {
  const found = Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { fields: Object.fromEntries(found) };
}

export const hasErrors = ({ form, fields }: FormErrors): boolean =>
  form !== undefined || Object.keys(fields).length > 0;
