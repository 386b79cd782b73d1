const USAGE = `What an operator does for an account.

Usage: npm run account -- reset-link <e-mail address>
       npm run account -- plan <e-mail address> free|premium

  reset-link  prints a link with which another password is chosen, once, within two hours
  plan        how many requests an hour the account's tokens may make

Exit codes: 0 done, 1 there is no such account, 2 the command could not be understood.`;

type Print = (line: string) => void;

/** Runs the command and answers its exit code. Needs the environment of the application. */
export async function runAccountCommand(
  [command, email, plan, ...more]: readonly string[],
  print: Print = console.log,
  complain: Print = console.error,
): Promise<number> {
  const { findCredentials, setPlan } = await import('@/lib/data/system/accounts');
  const unknown = () => {
    complain(`There is no account of ${email}.`);
    return 1;
  };
  if (command === 'reset-link' && email !== undefined && plan === undefined) {
    const user = await findCredentials(email);
    if (!user) return unknown();
    const { makeResetLink } = await import('@/lib/auth/reset-password');
    const { url, expiresAt } = await makeResetLink(user);
    print(
      `${url}\nIt works once, until ${expiresAt.toISOString()}. Whoever has it can choose the password of ${user.email}.`,
    );
    return 0;
  }
  if (command === 'plan' && email !== undefined && (plan === 'free' || plan === 'premium') && more.length === 0) {
    if (!(await setPlan(email, plan))) return unknown();
    print(`${email} is on the plan “${plan}” now.`);
    return 0;
  }
  complain(USAGE);
  return 2;
}
