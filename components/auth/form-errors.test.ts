import { describe, expect, it } from 'vitest';
import { ApiError } from '@/components/api/api-error';
import { checkLogin, checkRegistration, formErrorsOf, hasErrors, signInProblem } from './form-errors';

const labels = { name: 'Name', email: 'E-mail address', password: 'Password' };

describe('formErrorsOf', () => {
  it('completes the sentence at the field it is about', () => {
    const error = new ApiError(400, { code: 'invalid_input', message: 'No.', fields: { password: 'is too common' } });
    expect(formErrorsOf(error, labels)).toEqual({ fields: { password: 'Password is too common.' } });
  });

  it('leaves whole sentences as they are', () => {
    const error = new ApiError(400, { code: 'invalid_input', message: 'No.', fields: { name: 'Too long.' } });
    expect(formErrorsOf(error, labels)).toEqual({ fields: { name: 'Too long.' } });
  });

  it('says at the address that it is taken', () => {
    const error = new ApiError(409, { code: 'email_taken', message: 'Taken.' });
    expect(formErrorsOf(error, labels).fields.email).toContain('Sign in instead');
  });

  it('says anything else above the form', () => {
    const error = new ApiError(429, { code: 'too_many_requests', message: 'Later.', fields: { other: 'x' } });
    expect(formErrorsOf(error, labels)).toEqual({ form: 'Later.', fields: {} });
  });

  it('does not hide a mistake of ours', () => {
    expect(() => formErrorsOf(new TypeError('oops'), labels)).toThrow('oops');
  });
});

describe('what is checked before sending', () => {
  it('asks for what is missing', () => {
    expect(Object.keys(checkLogin({ email: ' ', password: '' }).fields)).toEqual(['email', 'password']);
    expect(Object.keys(checkRegistration({ name: ' ', email: 'a', password: '1234567' }).fields)).toEqual([
      'name',
      'email',
      'password',
    ]);
  });

  it('lets everything else through', () => {
    expect(hasErrors(checkLogin({ email: 'a@b.example', password: 'x' }))).toBe(false);
    expect(hasErrors(checkRegistration({ name: 'Ada', email: ' a@b.example ', password: '12345678' }))).toBe(false);
  });
});

it('has words for what it does not know', () => {
  expect(signInProblem('invalid_credentials')).toContain('password is wrong');
  expect(signInProblem('Configuration')).toContain('did not work');
});
